import { type Kysely, sql } from 'kysely'

/** Extensions and the guards every append-only table shares. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
    create extension if not exists btree_gist;
    create extension if not exists citext;

    -- unaccent() is only STABLE (its dictionary may change); an index needs IMMUTABLE, and ours never changes.
    create function fold(text) returns text language sql immutable parallel safe strict
      as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

    create function forbid_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'GU001', table = tg_table_name;
    end $$;

    create procedure make_append_only(target regclass) language plpgsql as $$
    begin
      execute format('create trigger append_only before update or delete on %s for each row execute function forbid_change()', target);
      execute format('create trigger append_only_truncate before truncate on %s for each statement execute function forbid_change()', target);
    end $$;
  `.execute(db)
}
