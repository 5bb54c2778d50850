/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "maturity_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet_id" text NOT NULL,
	"statement_id" text NOT NULL,
	"score" integer,
	FOREIGN KEY ("sheet_id") REFERENCES "maturity_sheet"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE UNIQUE INDEX "maturity_answer_sheet_id_statement_id_unique" ON "maturity_answer" ("sheet_id","statement_id");
CREATE TABLE "maturity_check" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"unit_id" text,
	"date" text NOT NULL,
	"mode" text NOT NULL,
	"length" text NOT NULL,
	"threshold" integer NOT NULL,
	"set_id" text,
	"language" text NOT NULL,
	"statements" text NOT NULL,
	"meeting_id" text,
	"symptoms" text DEFAULT '[]' NOT NULL,
	"where_progress" text DEFAULT '' NOT NULL,
	"works" text DEFAULT '[]' NOT NULL,
	"adjust" text DEFAULT '[]' NOT NULL,
	"revealed" text DEFAULT '[]' NOT NULL,
	"frozen_at" text,
	"created_at" text NOT NULL,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("set_id") REFERENCES "maturity_set"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "maturity_check_meeting" ON "maturity_check" ("meeting_id");
CREATE TABLE "maturity_set" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"statements" text NOT NULL,
	"created_at" text NOT NULL
) STRICT;

CREATE TABLE "maturity_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"check_id" text NOT NULL,
	"answered_by" text NOT NULL,
	"person_id" text,
	"unit_id" text,
	"leader" integer NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("check_id") REFERENCES "maturity_check"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "maturity_sheet_check" ON "maturity_sheet" ("check_id");
CREATE UNIQUE INDEX "maturity_sheet_check_id_person_id_unique" ON "maturity_sheet" ("check_id","person_id");
CREATE TABLE "maturity_step" (
	"id" text PRIMARY KEY NOT NULL,
	"check_id" text NOT NULL,
	"initiative_id" text NOT NULL,
	"dimension" text NOT NULL,
	"because" text NOT NULL,
	"position" real NOT NULL,
	FOREIGN KEY ("check_id") REFERENCES "maturity_check"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE INDEX "maturity_step_check" ON "maturity_step" ("check_id");
`
