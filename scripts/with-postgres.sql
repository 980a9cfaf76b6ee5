-- What the tests ask of a throw-away cluster: a schema for each, emptied for the next.
CREATE FUNCTION public.kurak_make_schema(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE SCHEMA %I', name);
END $$;

CREATE FUNCTION public.kurak_drop_schema(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP SCHEMA %I CASCADE', name);
END $$;

CREATE FUNCTION public.kurak_empty_schema(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tables text;
BEGIN
  SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO tables
  FROM pg_tables WHERE schemaname = name AND tablename <> 'schema_migration';
  IF tables IS NOT NULL THEN
    EXECUTE 'TRUNCATE ' || tables || ' RESTART IDENTITY CASCADE';
  END IF;
END $$;
