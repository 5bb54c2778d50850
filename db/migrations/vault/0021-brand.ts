/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "client_brand" (
	"id" text PRIMARY KEY NOT NULL,
	"cover" integer,
	"logo_id" text,
	"template_id" text,
	FOREIGN KEY ("id") REFERENCES "client"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("logo_id") REFERENCES "logo_content"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("template_id") REFERENCES "word_template_content"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "logo_content" (
	"id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content" blob NOT NULL
) STRICT;

CREATE TABLE "word_template_content" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"given_at" text NOT NULL,
	"description" text NOT NULL,
	"content" blob NOT NULL
) STRICT;

DROP TABLE "client_logo";
`
