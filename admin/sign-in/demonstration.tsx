import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'

/** Accounts of the demonstration seed. They only exist on an embedded database bound to the loopback address. */
const ACCOUNTS = [
  { name: 'officer', role: 'caseOfficer' },
  { name: 'supervisor', role: 'supervisor' },
  { name: 'authority', role: 'authority' },
  { name: 'payments', role: 'paymentOfficer' },
  { name: 'admin', role: 'administrator' },
  { name: 'committee', role: 'committeeMember' },
  { name: 'auditor', role: 'auditor' },
  { name: 'consultant', role: 'consultant' },
  { name: 'applicant', role: 'applicant' },
] as const

const PASSWORD = 'guichet-demo'
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

export const onLoopback = (): boolean => LOOPBACK.includes(window.location.hostname)

/** One button per role, shown only on the machine itself, and said to be the demonstration. */
export function DemonstrationAccounts({ busy, onChoose }: { busy: boolean; onChoose: (email: string, password: string) => void }) {
  const t = useWords()
  return (
    <section className="demonstration" aria-labelledby="demonstration-title">
      <h2 id="demonstration-title">{t('signIn.demonstration.title')}</h2>
      <p className="small second">{t('signIn.demonstration.lead')}</p>
      <div className="demonstration-accounts">
        {ACCOUNTS.map(({ name, role }) => (
          <Button key={name} small busy={busy} onClick={() => onChoose(`${name}@demo.example`, PASSWORD)}>
            {t(`shell.roles.${role}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
