import type { Role } from '../access/actor.ts'

export const DEMONSTRATION_FUNDER = 'demo'
/** Known to everyone: these accounts exist on a loopback address or by an explicit command only. */
export const DEMONSTRATION_PASSWORD = 'guichet-demo'

export interface DemonstrationAccount {
  readonly email: string
  readonly fullName: string
  readonly role: Role
}

/** Invented people. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { email: 'admin@demo.example', fullName: 'Anne Le Goff', role: 'administrator' },
  { email: 'supervisor@demo.example', fullName: 'Sophie Marchand', role: 'supervisor' },
  { email: 'officer@demo.example', fullName: 'Olivier Kerdoncuff', role: 'caseOfficer' },
  { email: 'officer2@demo.example', fullName: 'Nadia Benali', role: 'caseOfficer' },
  { email: 'authority@demo.example', fullName: 'Hélène Tanguy', role: 'authority' },
  { email: 'payments@demo.example', fullName: 'Paul Riou', role: 'paymentOfficer' },
  { email: 'committee@demo.example', fullName: 'Catherine Morvan', role: 'committeeMember' },
  { email: 'committee2@demo.example', fullName: 'Bruno Salaün', role: 'committeeMember' },
  { email: 'committee3@demo.example', fullName: 'Fatou Diallo', role: 'committeeMember' },
  { email: 'consultant@demo.example', fullName: 'Karim Lefèvre', role: 'consultant' },
  { email: 'applicant@demo.example', fullName: 'Alice Guillou', role: 'applicant' },
  { email: 'auditor@demo.example', fullName: 'Denis Le Bihan', role: 'auditor' },
]
