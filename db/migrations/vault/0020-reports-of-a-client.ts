/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "report_setup" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"unit_ids" text DEFAULT '[]' NOT NULL,
	"period_start" text,
	"period_end" text,
	"language" text,
	"sections" text DEFAULT '[]' NOT NULL
) STRICT;

CREATE UNIQUE INDEX "report_setup_kind_unique" ON "report_setup" ("kind");
CREATE TABLE "report_words" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"section" text NOT NULL,
	"text" text DEFAULT '[]' NOT NULL
) STRICT;

CREATE UNIQUE INDEX "report_words_kind_section_unique" ON "report_words" ("kind","section");
ALTER TABLE "document" ADD "draft" integer DEFAULT false NOT NULL;
`
