-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('valid', 'open', 'cancelled', 'refunded');

-- CreateTable
CREATE TABLE "teammates" (
    "id" SERIAL NOT NULL,
    "number" TEXT,
    "slack_user_id" TEXT,
    "first_name" TEXT NOT NULL DEFAULT '',
    "last_name" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "email" TEXT,
    "title" TEXT,
    "city" TEXT,
    "country" TEXT,
    "hire_day" DATE,
    "reports_to_id" INTEGER,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "extra" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teammates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absences" (
    "id" SERIAL NOT NULL,
    "teammate_id" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "deputy_id" INTEGER,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customers" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "street" TEXT,
    "city" TEXT,
    "city_key" TEXT,
    "region" TEXT,
    "postal_code" TEXT,
    "country" TEXT,
    "country_code" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "credit_limit" DECIMAL(16,2),
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "segment" TEXT,
    "owner_id" INTEGER,
    "owner_derived" BOOLEAN NOT NULL DEFAULT false,
    "deputy_id" INTEGER,
    "language" TEXT,
    "formality" TEXT,
    "do_not_contact" BOOLEAN NOT NULL DEFAULT false,
    "notice" TEXT,
    "since_day" DATE,
    "contract_end" DATE,
    "notice_days" INTEGER,
    "lost_at" DATE,
    "lost_reason" TEXT,
    "spread_factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "extra" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" SERIAL NOT NULL,
    "number" TEXT,
    "customer_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "salutation" TEXT,
    "title" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "birthday" DATE,
    "language" TEXT,
    "formality" TEXT,
    "is_main" BOOLEAN NOT NULL DEFAULT false,
    "extra" JSONB,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "products" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "category" TEXT,
    "category_key" TEXT,
    "supplier" TEXT,
    "supplier_key" TEXT,
    "list_price" DECIMAL(16,4),
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "stock" DECIMAL(16,3),
    "unit" TEXT,
    "discontinued" BOOLEAN NOT NULL DEFAULT false,
    "extra" JSONB,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "taken_by_id" INTEGER,
    "day" DATE NOT NULL,
    "required_day" DATE,
    "shipped_day" DATE,
    "status" "order_status" NOT NULL DEFAULT 'valid',
    "status_text" TEXT,
    "shipper" TEXT,
    "freight" DECIMAL(16,2),
    "amount_gross" DECIMAL(16,2) NOT NULL DEFAULT 0,
    "amount_net" DECIMAL(16,2) NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "ship_name" TEXT,
    "ship_street" TEXT,
    "ship_city" TEXT,
    "ship_country" TEXT,
    "comment" TEXT,
    "extra" JSONB,
    "import_id" INTEGER,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "id" SERIAL NOT NULL,
    "order_id" INTEGER NOT NULL,
    "line_no" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "quantity" DECIMAL(16,3) NOT NULL,
    "unit_price" DECIMAL(16,6) NOT NULL,
    "discount" DECIMAL(7,6) NOT NULL DEFAULT 0,
    "amount" DECIMAL(16,4) NOT NULL,
    "extra" JSONB,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "touchpoints" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "contact_id" INTEGER,
    "by_id" INTEGER,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'value',
    "day" DATE NOT NULL,
    "note" TEXT,
    "source_key" TEXT,
    "undone_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "touchpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'note',
    "text" TEXT NOT NULL,
    "author_id" INTEGER,
    "day" DATE NOT NULL,
    "source_url" TEXT,
    "source_key" TEXT,
    "confirmed_day" DATE,
    "superseded_by" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledges" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" INTEGER,
    "owed_by" TEXT NOT NULL DEFAULT 'us',
    "day" DATE NOT NULL,
    "due_day" DATE,
    "done_day" DATE,
    "source_key" TEXT,
    "undone_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pledges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pauses" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "by_id" INTEGER,
    "nudge_id" INTEGER,
    "source_key" TEXT,
    "undone_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudges" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "spell_day" DATE NOT NULL,
    "owner_id" INTEGER,
    "because_de" TEXT NOT NULL,
    "because_en" TEXT NOT NULL,
    "urgency" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "suggests" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "found_day" DATE NOT NULL,
    "sent_day" DATE,
    "closed_at" TIMESTAMPTZ,
    "closed_by_id" INTEGER,
    "outcome" TEXT,
    "helped" BOOLEAN,
    "escalated_at" TIMESTAMPTZ,
    "channel" TEXT,
    "ts" TEXT,
    "numbers" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nudges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" SERIAL NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "contact_id" INTEGER,
    "nudge_id" INTEGER,
    "author_id" INTEGER,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "formality" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "written_by" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "channel" TEXT,
    "ts" TEXT,
    "source_key" TEXT,
    "closed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digests" (
    "day" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "channel" TEXT,
    "ts" TEXT,
    "content" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digests_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "outbox" (
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "thread_ts" TEXT,
    "message" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "ts" TEXT,
    "error" TEXT,
    "claimed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" SERIAL NOT NULL,
    "by_id" INTEGER,
    "files" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "source_key" TEXT,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejected_rows" (
    "id" SERIAL NOT NULL,
    "import_id" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "reason_de" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "rejected_rows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" SERIAL NOT NULL,
    "channel" TEXT,
    "thread_ts" TEXT,
    "ts" TEXT,
    "asker_id" TEXT,
    "text" TEXT NOT NULL,
    "query" JSONB,
    "status" TEXT NOT NULL,
    "answer" TEXT,
    "verdict" TEXT,
    "verdict_by" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "key" TEXT NOT NULL,
    "handled_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "teammates_number_key" ON "teammates"("number");

-- CreateIndex
CREATE UNIQUE INDEX "teammates_slack_user_id_key" ON "teammates"("slack_user_id");

-- CreateIndex
CREATE INDEX "teammates_name_key_idx" ON "teammates"("name_key");

-- CreateIndex
CREATE INDEX "absences_teammate_id_until_day_idx" ON "absences"("teammate_id", "until_day");

-- CreateIndex
CREATE UNIQUE INDEX "customers_number_key" ON "customers"("number");

-- CreateIndex
CREATE INDEX "customers_name_key_idx" ON "customers"("name_key");

-- CreateIndex
CREATE INDEX "customers_owner_id_idx" ON "customers"("owner_id");

-- CreateIndex
CREATE INDEX "customers_city_key_idx" ON "customers"("city_key");

-- CreateIndex
CREATE INDEX "customers_country_code_idx" ON "customers"("country_code");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_number_key" ON "contacts"("number");

-- CreateIndex
CREATE INDEX "contacts_name_key_idx" ON "contacts"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_customer_id_name_key_key" ON "contacts"("customer_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "products_number_key" ON "products"("number");

-- CreateIndex
CREATE INDEX "products_name_key_idx" ON "products"("name_key");

-- CreateIndex
CREATE INDEX "products_category_key_idx" ON "products"("category_key");

-- CreateIndex
CREATE INDEX "products_supplier_key_idx" ON "products"("supplier_key");

-- CreateIndex
CREATE UNIQUE INDEX "orders_number_key" ON "orders"("number");

-- CreateIndex
CREATE INDEX "orders_customer_id_day_idx" ON "orders"("customer_id", "day");

-- CreateIndex
CREATE INDEX "orders_day_idx" ON "orders"("day");

-- CreateIndex
CREATE INDEX "orders_taken_by_id_day_idx" ON "orders"("taken_by_id", "day");

-- CreateIndex
CREATE INDEX "orders_status_idx" ON "orders"("status");

-- CreateIndex
CREATE INDEX "order_lines_product_id_order_id_idx" ON "order_lines"("product_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_lines_order_id_line_no_key" ON "order_lines"("order_id", "line_no");

-- CreateIndex
CREATE UNIQUE INDEX "touchpoints_source_key_key" ON "touchpoints"("source_key");

-- CreateIndex
CREATE INDEX "touchpoints_customer_id_day_idx" ON "touchpoints"("customer_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "facts_source_key_key" ON "facts"("source_key");

-- CreateIndex
CREATE INDEX "facts_customer_id_idx" ON "facts"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledges_source_key_key" ON "pledges"("source_key");

-- CreateIndex
CREATE INDEX "pledges_customer_id_idx" ON "pledges"("customer_id");

-- CreateIndex
CREATE INDEX "pledges_due_day_idx" ON "pledges"("due_day");

-- CreateIndex
CREATE UNIQUE INDEX "pauses_source_key_key" ON "pauses"("source_key");

-- CreateIndex
CREATE INDEX "pauses_customer_id_idx" ON "pauses"("customer_id");

-- CreateIndex
CREATE INDEX "nudges_state_owner_id_idx" ON "nudges"("state", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "nudges_customer_id_rule_spell_day_key" ON "nudges"("customer_id", "rule", "spell_day");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_source_key_key" ON "drafts"("source_key");

-- CreateIndex
CREATE INDEX "drafts_customer_id_idx" ON "drafts"("customer_id");

-- CreateIndex
CREATE INDEX "drafts_author_id_state_idx" ON "drafts"("author_id", "state");

-- CreateIndex
CREATE INDEX "outbox_state_idx" ON "outbox"("state");

-- CreateIndex
CREATE UNIQUE INDEX "imports_source_key_key" ON "imports"("source_key");

-- CreateIndex
CREATE INDEX "rejected_rows_import_id_idx" ON "rejected_rows"("import_id");

-- CreateIndex
CREATE INDEX "questions_channel_thread_ts_idx" ON "questions"("channel", "thread_ts");

-- CreateIndex
CREATE UNIQUE INDEX "questions_channel_ts_key" ON "questions"("channel", "ts");

-- CreateIndex
CREATE INDEX "audit_log_subject_subject_id_idx" ON "audit_log"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "deliveries_handled_at_idx" ON "deliveries"("handled_at");

-- AddForeignKey
ALTER TABLE "teammates" ADD CONSTRAINT "teammates_reports_to_id_fkey" FOREIGN KEY ("reports_to_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_teammate_id_fkey" FOREIGN KEY ("teammate_id") REFERENCES "teammates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_nudge_id_fkey" FOREIGN KEY ("nudge_id") REFERENCES "nudges"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "teammates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_rows" ADD CONSTRAINT "rejected_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
