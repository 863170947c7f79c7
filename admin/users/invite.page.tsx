import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { SelectField, TextField } from '../shared/fields.tsx'
import { useWayBack } from '../shared/list-state.ts'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { grantsOf, type TypedGrants } from './grants.ts'
import { GrantsEditor } from './grants-editor.tsx'

interface Values {
  readonly fullName: string
  readonly email: string
  readonly locale: 'fr' | 'en'
}

/** Name, address, rights: the person chooses the password. */
export default function InvitePage() {
  const t = useWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const invite = useSend('post', '/users')
  const back = useWayBack('users', '/users')
  const [grants, setGrants] = useState<TypedGrants>({})
  const [missing, setMissing] = useState(false)
  return (
    <Page title={t('people.inviteTitle')} lead={t('people.inviteLead')} width="reading" back={{ to: back, label: t('people.back') }}>
      <Section title={t('people.facts.title')}>
        <RecordForm<Values>
          initial={{ fullName: '', email: '', locale: 'fr' }}
          submit={t('people.send')}
          guard={false}
          onSubmit={async (values) => {
            const given = grantsOf(grants)
            setMissing(given.length === 0)
            if (given.length === 0) throw new ApiProblem(422, 'invalid-fields')
            const { body } = await invite.send({ body: { ...values, grants: given } })
            notify(t('people.invited'), { type: 'success' })
            await navigate(`/users/${body.id}`)
          }}
        >
          <TextField source="fullName" label={t('people.fields.fullName')} max={200} />
          <TextField source="email" type="email" label={t('people.fields.email')} hint={t('people.fields.emailHint')} max={254} />
          <SelectField
            source="locale"
            label={t('people.fields.locale')}
            choices={(['fr', 'en'] as const).map((value) => ({ value, label: t(`account.language.${value}`) }))}
          />
          <GrantsEditor value={grants} onChange={setGrants} problem={invite.problem} missing={missing} />
        </RecordForm>
      </Section>
    </Page>
  )
}
