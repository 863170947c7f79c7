/** Invented organisations. Their SIRENs begin with 000, which is given to nobody; the check digits are right. */
export interface DemonstrationOrganisation {
  readonly siren: string
  readonly name: string
  readonly kind: 'firm' | 'consultancy'
  readonly naf: string
  readonly address: string
  readonly postalCode: string
  readonly communeCode: string
  readonly commune: string
  readonly departement: string
  readonly headcount: string
  readonly turnover: string
  readonly balanceSheet: string
}

const firm = (
  siren: string,
  name: string,
  naf: string,
  place: readonly [postalCode: string, communeCode: string, commune: string, departement: string],
  figures: readonly [headcount: string, turnover: string, balanceSheet: string],
  kind: DemonstrationOrganisation['kind'] = 'firm',
): DemonstrationOrganisation => ({
  siren,
  name,
  kind,
  naf,
  address: '12 rue de la Démonstration',
  postalCode: place[0],
  communeCode: place[1],
  commune: place[2],
  departement: place[3],
  headcount: figures[0],
  turnover: figures[1],
  balanceSheet: figures[2],
})

const RENNES = ['35000', '35238', 'Rennes', '35'] as const
const BREST = ['29200', '29019', 'Brest', '29'] as const
const LORIENT = ['56100', '56121', 'Lorient', '56'] as const
const SAINT_BRIEUC = ['22000', '22278', 'Saint-Brieuc', '22'] as const
const VITRE = ['35500', '35360', 'Vitré', '35'] as const
const QUIMPER = ['29000', '29232', 'Quimper', '29'] as const

export const DEMONSTRATION_FIRMS: readonly DemonstrationOrganisation[] = [
  firm('000100016', 'Menuiserie Guillou', '43.32A', RENNES, ['8', '940000.00', '410000.00']),
  firm('000100024', 'Biscuiterie des Abers', '10.72Z', BREST, ['34', '4200000.00', '2600000.00']),
  firm('000100032', 'Atelier Naval du Blavet', '33.15Z', LORIENT, ['61', '9800000.00', '7400000.00']),
  firm('000100040', 'Mécanique de Précision Vitréenne', '25.62B', VITRE, ['112', '18500000.00', '14200000.00']),
  firm('000100057', 'Textile Armor', '13.96Z', SAINT_BRIEUC, ['19', '2300000.00', '1500000.00']),
  firm('000100065', 'Cidrerie de Cornouaille', '11.03Z', QUIMPER, ['12', '1750000.00', '1200000.00']),
  firm('000100073', 'Imprimerie du Couesnon', '18.12Z', VITRE, ['27', '3100000.00', '1900000.00']),
  firm('000100081', 'Plastiques du Trégor', '22.29A', SAINT_BRIEUC, ['88', '15600000.00', '11100000.00']),
  firm('000100099', 'Conserverie de la Laïta', '10.20Z', LORIENT, ['140', '27400000.00', '19800000.00']),
  firm('000100107', 'Ébénisterie Kervella', '31.09B', BREST, ['5', '520000.00', '300000.00']),
]

export const DEMONSTRATION_CONSULTANCIES: readonly DemonstrationOrganisation[] = [
  firm('000200014', 'Cap Conseil Ouest', '70.22Z', RENNES, ['6', '780000.00', '350000.00'], 'consultancy'),
  firm('000200022', 'Numérique et Méthodes', '70.22Z', BREST, ['11', '1400000.00', '700000.00'], 'consultancy'),
  firm('000200030', 'Ouest Export Conseil', '70.22Z', LORIENT, ['4', '420000.00', '190000.00'], 'consultancy'),
  firm('000200048', 'Organisation et Talents', '70.22Z', QUIMPER, ['3', '310000.00', '120000.00'], 'consultancy'),
  firm('000200055', 'Éco Conseil Armor', '70.22Z', SAINT_BRIEUC, ['2', '180000.00', '80000.00'], 'consultancy'),
  firm('000200063', 'Veille et Stratégie', '70.22Z', VITRE, ['2', '160000.00', '70000.00'], 'consultancy'),
  firm('000200071', 'Fabrique Numérique du Trégor', '70.22Z', SAINT_BRIEUC, ['5', '520000.00', '210000.00'], 'consultancy'),
]
