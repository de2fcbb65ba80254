-- What Prisma's schema cannot say: sloppy-name search, and a log that can only grow.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

CREATE INDEX customers_name_key_trgm ON customers USING gin (name_key gin_trgm_ops);
CREATE INDEX contacts_name_key_trgm ON contacts USING gin (name_key gin_trgm_ops);
CREATE INDEX products_name_key_trgm ON products USING gin (name_key gin_trgm_ops);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
