import { type Kysely, sql } from 'kysely'

/** Organisations, their figures by year, people, dated links between firms, accredited fields of consultants. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id uuid primary key,
      funder_id uuid not null references funder,
      siren char(9) check (siren ~ '^\\d{9}$'),
      siret char(14) check (siret ~ '^\\d{14}$'),
      rna char(10) check (rna ~ '^W\\d{9}$'),
      name text not null check (length(name) between 1 and 300),
      kind text not null default 'firm' check (kind in ('firm', 'consultancy', 'chamber', 'cluster-association', 'association', 'public-body')),
      legal_form text,
      naf_code text,
      naf_nomenclature text check (naf_nomenclature in ('NAFRev2', 'NAF2025')),
      address_line text,
      postal_code text,
      commune_code text check (commune_code ~ '^(\\d{5}|2[AB]\\d{3})$'),
      commune_name text,
      departement text check (departement ~ '^(\\d{2}|2[AB]|97\\d|98\\d)$'),
      active boolean not null default true,
      tax_social_compliant_on date,
      source text not null check (source in ('typed', 'registry-api', 'registry-file', 'import', 'seed')),
      registry_checked_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      version int not null default 1,
      search text not null generated always as (fold(name || ' ' || coalesce(siret, '') || ' ' || coalesce(commune_name, ''))) stored,
      check ((naf_code is null) = (naf_nomenclature is null)),
      check (siret is null or siren = left(siret, 9)),
      unique (funder_id, siret)
    );
    -- an association without establishment is known by its RNA number alone
    create unique index organisation_rna_alone on organisation (funder_id, rna) where siret is null;
    create index organisation_siren on organisation (funder_id, siren);
    create index organisation_search on organisation using gin (search gin_trgm_ops);
    -- collate "C": one order, and prefix search by the same index, whatever the locale of the server
    create index organisation_name on organisation (funder_id, (fold(name) collate "C"), id);
    create index organisation_departement on organisation (funder_id, departement, (fold(name) collate "C"), id);
    create index organisation_inactive on organisation (funder_id, (fold(name) collate "C"), id) where not active;
    create index organisation_kind on organisation (funder_id, kind, (fold(name) collate "C"), id);

    -- The accounts closed in that year; they are those of the legal unit (SIREN), not of one establishment.
    create table organisation_year (
      organisation_id uuid not null references organisation on delete cascade,
      year int not null check (year between 1950 and 2200),
      headcount numeric(10,2) check (headcount >= 0),
      turnover numeric(14,2) check (turnover >= 0),
      balance_sheet numeric(14,2) check (balance_sheet >= 0),
      source text not null check (source in ('declared', 'accounts', 'registry', 'seed')),
      recorded_by uuid references user_account,
      recorded_at timestamptz not null,
      primary key (organisation_id, year)
    );

    create table person (
      id uuid primary key,
      funder_id uuid not null references funder,
      full_name text not null check (length(full_name) between 1 and 200),
      email citext,
      phone text,
      user_id uuid references user_account,
      created_at timestamptz not null
    );
    create table organisation_person (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation on delete cascade,
      person_id uuid not null references person on delete cascade,
      capacity text not null check (capacity in ('legal-representative', 'contact', 'accountant', 'consultant')),
      valid daterange not null default daterange(null, null) check (not isempty(valid)),
      constraint organisation_person_no_overlap
        exclude using gist (organisation_id with =, person_id with =, capacity with =, valid with &&)
    );
    create index organisation_person_organisation on organisation_person (organisation_id);
    create index organisation_person_person on organisation_person (person_id);

    -- The users who act for an organisation (applicants, consultants).
    create table organisation_member (
      organisation_id uuid not null references organisation on delete cascade,
      user_id uuid not null references user_account on delete cascade,
      since timestamptz not null,
      primary key (user_id, organisation_id)
    );
    create index organisation_member_organisation on organisation_member (organisation_id);

    -- Dated links between firms (Rec. 2003/361/EC; single undertaking of Regulation 2023/2831).
    create table organisation_link (
      id uuid primary key,
      funder_id uuid not null references funder,
      holder_id uuid not null references organisation,
      held_id uuid not null references organisation,
      kind text not null check (kind in ('majority-of-votes', 'appoints-directors', 'dominant-influence', 'shareholder-agreement', 'partner')),
      share_basis_points int check (share_basis_points between 0 and 10000),
      valid daterange not null check (not isempty(valid)),
      recorded_by uuid references user_account,
      recorded_at timestamptz not null,
      version int not null default 1,
      check (holder_id <> held_id),
      -- a partner holds 25 % to 50 %; its share is what is added pro rata
      check (kind <> 'partner' or share_basis_points between 2500 and 5000),
      exclude using gist (holder_id with =, held_id with =, kind with =, valid with &&)
    );
    create index organisation_link_holder on organisation_link (holder_id);
    create index organisation_link_held on organisation_link (held_id);

    -- Until the accreditation programme feeds it, typed by administrators: who may advise in which field, when.
    -- One row per period of one status: a suspension cuts the period in two, so the status of any past day stays known.
    create table accredited_field (
      id uuid primary key,
      funder_id uuid not null references funder,
      organisation_id uuid not null references organisation,
      field text not null,
      status text not null default 'accredited' check (status in ('accredited', 'suspended', 'withdrawn')),
      valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
      insurance_until date not null,
      reason text check (length(reason) <= 2000),
      recorded_by uuid references user_account,
      recorded_at timestamptz not null,
      version int not null default 1,
      check (status = 'accredited' or reason is not null),
      exclude using gist (organisation_id with =, field with =, valid with &&)
    );
    create index accredited_field_funder on accredited_field (funder_id, field, organisation_id);
  `.execute(db)
}
