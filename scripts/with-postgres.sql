-- What the tests ask of a throw-away cluster: a schema for each, emptied for the next.
CREATE FUNCTION public.kurak_make_schema(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE SCHEMA %I', name);
END $$;

CREATE FUNCTION public.kurak_drop_schema(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP SCHEMA %I CASCADE', name);
END $$;

-- Truncating makes the files of some hundreds of tables anew, of which a test filled a few; and as
-- truncating does, this meets no trigger of a table that only grows.
CREATE FUNCTION public.kurak_empty_schema(name text) RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica AS $$
DECLARE
  one text;
BEGIN
  FOR one IN
    SELECT format('%I.%I', schemaname, tablename)
    FROM pg_tables WHERE schemaname = name AND tablename <> 'schema_migration'
  LOOP
    EXECUTE 'DELETE FROM ' || one;
  END LOOP;
  PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)
  FROM pg_sequences WHERE schemaname = name;
END $$;
