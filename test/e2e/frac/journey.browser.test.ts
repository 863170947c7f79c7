import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { noBrowserReason, screenshot, type TestPage } from '../support/browser.ts'
import { confirm, handIn, openAct } from '../support/people.ts'
import { openScene } from '../support/scene.ts'

const reason = noBrowserReason()
const TITLE = 'Vendre ses escaliers sur mesure en ligne'

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('a FRAC through the console, as seven people', () => {
  let address = ''
  const scene = openScene()
  const { troubles } = scene

  /** Lets one person work on the case, then closes their window. */
  const as = (name: string, work: (opened: TestPage) => Promise<void>): Promise<void> =>
    scene.as(name, async (opened) => {
      if (address) await opened.page.goto(address)
      await work(opened)
    })
  const state = async (): Promise<string> =>
    (await scene.stage.database.sql<{ state: string }>('select state from case_file where title = $1', [TITLE]))[0]?.state ?? 'none'

  test('the applicant opens a draft, fills it in while it saves itself, hands in documents and files it', async () => {
    await as('applicant', async ({ page }) => {
      await page.goto('/console/cases/new')
      await page.getByRole('combobox', { name: 'Dispositif' }).selectOption('frac')
      await page.locator('.document-line', { hasText: 'Menuiserie Guillou' }).getByRole('button', { name: 'Ouvrir un dossier' }).click()
      await page.getByLabel('Type de mission').selectOption('court')
      await page.getByLabel('Domaine de conseil').selectOption('digital')
      await page.getByLabel('Intitulé').fill(TITLE)
      await page.getByLabel('Objet de la mission').fill('Choisir l’outil, le faire vivre, former l’atelier.')
      await page.getByLabel('Cabinet (agréé dans ce domaine)').selectOption({ label: 'Cap Conseil Ouest' })
      await page.getByLabel('Nom du consultant').fill('Karim Lefèvre')
      await page.getByLabel(/L’entreprise déclare/).check()
      await page.getByLabel('Jours de conseil').first().fill('5')
      await page.getByLabel('Prix par jour (HT)').fill('1 100,00')
      await page.getByLabel('Frais de déplacement (HT)').fill('300')
      await page.getByLabel('IBAN de l’entreprise').fill('FR76 3000 6000 0112 3456 7890 189')
      for (const [index, [name, amount]] of [
        ['Cap Conseil Ouest', '5500'],
        ['Cabinet du Large', '6100'],
      ].entries()) {
        await page.getByRole('button', { name: 'Ajouter une proposition' }).click()
        const line = page.locator('fieldset.stack').nth(index)
        await line.getByLabel('Cabinet', { exact: true }).fill(name ?? '')
        await line.getByLabel('Jours de conseil').fill('5')
        await line.getByLabel('Montant (HT)').fill(amount ?? '')
        await line.getByLabel('Reçue le').fill('2026-01-15')
        if (index === 0) await line.getByLabel('Proposition retenue').check()
      }
      await page.getByLabel('Pourquoi cette proposition').fill('Elle connaît notre métier et coûte moins.')
      await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
      await screenshot(page, 'journey-01-application')
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('link', { name: 'Retour au dossier' }).first().click()
      await page.getByRole('heading', { name: 'Pièces', level: 2 }).waitFor()
      address = page.url()
      // a draft says what will be asked for, and waits for none of it
      const missing = page.getByRole('region', { name: 'Ce qui manque' })
      await missing.getByText('Cahier des charges de la mission').waitFor()
      await handIn(page, 'Dernier bilan et compte de résultat', 'balance-sheet')
      await handIn(page, 'Cahier des charges de la mission', 'terms-of-reference')
      await handIn(page, 'Propositions reçues (deux au moins)', 'proposals')
      await missing.getByText('Cahier des charges de la mission').waitFor({ state: 'detached' })
      expect(await missing.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('Attestations fiscale et sociale')])
      await openAct(page, 'Déposer la demande')
      await page.getByRole('dialog').getByText('Il manquera encore, au dépôt').waitFor()
      await page.getByRole('dialog').getByText('Attestations fiscale et sociale').waitFor()
      await confirm(page, 'Déposer la demande')
      await screenshot(page, 'journey-02-filed')
    })
    expect(await state()).toBe('submitted')
  })

  test('the officer takes charge, sees what is missing, asks for it, and the applicant sends it', async () => {
    await as('officer', async ({ page }) => {
      await page.getByRole('button', { name: 'Prendre en charge' }).click()
      await page.getByText('Le dossier est confié.').waitFor()
      await openAct(page, 'Demander des pièces')
      await page
        .getByRole('dialog')
        .getByRole('checkbox', { name: /Attestations fiscale et sociale/ })
        .check()
      await page.getByLabel('Message au demandeur').fill('Merci de joindre l’attestation du mois.')
      await screenshot(page, 'journey-03-request')
      expect(await accessibilityFaults(page)).toEqual([])
      await confirm(page, 'Demander des pièces')
    })
    expect(await state()).toBe('documentsRequested')
    await as('applicant', async ({ page }) => {
      await handIn(page, 'Attestations fiscale et sociale', 'tax-social-certificate')
      await openAct(page, 'Transmettre les pièces')
      await confirm(page, 'Transmettre les pièces')
    })
    expect(await state()).toBe('submitted')
  })

  test('the officer appraises, the authority signs with the envelope before and after in view', async () => {
    await as('officer', async ({ page }) => {
      await openAct(page, 'Déclarer le dossier complet')
      await confirm(page, 'Déclarer le dossier complet')
      await openAct(page, 'Proposer l’attribution')
      await page.getByRole('dialog').getByLabel('Motif').fill('Projet utile, entreprise saine, consultant agréé.')
      await screenshot(page, 'journey-04-appraisal')
      expect(await accessibilityFaults(page)).toEqual([])
      await confirm(page, 'Proposer l’attribution')
    })
    await as('authority', async ({ page }) => {
      await openAct(page, 'Attribuer l’aide')
      await page.getByLabel('Enveloppe').selectOption({ index: 1 })
      await page.getByText('Reste après').waitFor()
      await screenshot(page, 'journey-05-decision')
      expect(await accessibilityFaults(page)).toEqual([])
      await confirm(page, 'Attribuer l’aide')
    })
    const [awarded] = await scene.stage.database.sql('select state, awarded_amount, committed_amount from case_file where title = $1', [
      TITLE,
    ])
    // 5 days × 1 000 (cap) + 300 of travel = 5 300; 80 % = 4 240; ceiling 3 800
    expect(awarded).toEqual({ state: 'awarded', awarded_amount: '3800.00', committed_amount: '3800.00' })
  })

  test('the mission runs: agreement, advance, start, report', async () => {
    await as('officer', async ({ page }) => {
      await openAct(page, 'Notifier la convention')
      await confirm(page, 'Notifier la convention')
    })
    await as('applicant', async ({ page }) => {
      await openAct(page, 'Demander l’avance')
      await page.getByRole('dialog').getByLabel('Avance').fill('1200')
      await page.getByRole('dialog').getByRole('button', { name: 'Demander l’avance', exact: true }).click()
      await page.getByText(/L’avance ne peut pas dépasser 1.140,00/).waitFor()
      await screenshot(page, 'journey-06-advance-refused')
      await page.getByRole('dialog').getByLabel('Avance').fill('1140')
      await confirm(page, 'Demander l’avance')
    })
    await as('payments', async ({ page }) => {
      await openAct(page, 'Émettre l’ordre de payer')
      await page.getByLabel('Numéro de l’ordre de payer').fill('OP-J-1')
      await confirm(page, 'Émettre l’ordre de payer')
      await openAct(page, 'Constater le paiement')
      await page.getByLabel('Référence du comptable').fill('MANDAT-J-1')
      await confirm(page, 'Constater le paiement')
    })
    await as('officer', async ({ page }) => {
      await handIn(page, 'Bon de commande ou lettre de mission signée', 'signed-order')
      await openAct(page, 'Déclarer le début de la mission')
      const today = await page.getByLabel('Mission commencée le').inputValue()
      await page.getByLabel('Commande signée le').fill(today)
      await confirm(page, 'Déclarer le début de la mission')
    })
    await as('consultant', async ({ page }) => {
      await handIn(page, 'Rapport final du consultant', 'mission-report')
      await openAct(page, 'Déposer le rapport')
      await page.getByLabel(/Le rapport contient une partie sur les outils numériques/).check()
      await confirm(page, 'Déposer le rapport')
      await screenshot(page, 'journey-07-consultant')
    })
    expect(await state()).toBe('reportReceived')
  })

  test('delivery is certified by another person, the balance paid to the last euro, the case closed', async () => {
    await as('applicant', async ({ page }) => {
      await handIn(page, 'Facture du consultant', 'invoice')
      await handIn(page, 'Preuve de paiement de la facture', 'proof-of-payment')
      await openAct(page, 'Demander le solde')
      await page.getByLabel('Numéro de facture').fill('F-2026-118')
      await confirm(page, 'Demander le solde')
    })
    await as('officer2', async ({ page }) => {
      await openAct(page, 'Certifier le service fait')
      await screenshot(page, 'journey-08-certify')
      await confirm(page, 'Certifier le service fait')
    })
    await as('payments', async ({ page }) => {
      await openAct(page, 'Émettre l’ordre de payer')
      await page.getByLabel('Numéro de l’ordre de payer').fill('OP-J-2')
      await confirm(page, 'Émettre l’ordre de payer')
      await openAct(page, 'Constater le paiement du solde')
      await page.getByLabel('Référence du comptable').fill('MANDAT-J-2')
      await confirm(page, 'Constater le paiement du solde')
    })
    await as('officer', async ({ page }) => {
      await openAct(page, 'Clore le dossier')
      await confirm(page, 'Clore le dossier')
      await page.getByRole('heading', { name: 'Historique', level: 2 }).scrollIntoViewIfNeeded()
      await screenshot(page, 'journey-09-closed')
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
    })
    const [closed] = await scene.stage.database.sql(
      'select state, awarded_amount, committed_amount, paid_amount from case_file where title = $1',
      [TITLE],
    )
    expect(closed).toEqual({ state: 'closed', awarded_amount: '3800.00', committed_amount: '3800.00', paid_amount: '3800.00' })
    const entries = await scene.stage.database.sql(
      `select l.kind, l.amount from ledger_entry l join case_file c on c.id = l.case_id where c.title = $1 order by l.at, l.id`,
      [TITLE],
    )
    expect(entries).toEqual([
      { kind: 'commitment', amount: '3800.00' },
      { kind: 'payment', amount: '1140.00' },
      { kind: 'payment', amount: '2660.00' },
    ])
    expect(troubles).toEqual([])
  })
})
