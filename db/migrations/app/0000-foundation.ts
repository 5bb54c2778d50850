/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "change_record" (
	"seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"command_id" text NOT NULL,
	"procedure" text NOT NULL,
	"at" text NOT NULL,
	"rows" text NOT NULL,
	"result" text,
	"undoes" text
) STRICT;

CREATE UNIQUE INDEX "change_record_command_id_unique" ON "change_record" ("command_id");
CREATE TABLE "client_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"file" text NOT NULL,
	"sample" integer NOT NULL,
	"created_at" text NOT NULL
) STRICT;

CREATE UNIQUE INDEX "client_entry_file_unique" ON "client_entry" ("file");
CREATE TABLE "setting" (
	"id" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
) STRICT;

`
