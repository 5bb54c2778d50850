/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "coach_brand" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"company" text NOT NULL,
	"role" text NOT NULL,
	"contact" text NOT NULL,
	"accent" text,
	"cover" integer NOT NULL,
	"logo_id" text,
	FOREIGN KEY ("logo_id") REFERENCES "coach_logo_content"("id") ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE "coach_logo_content" (
	"id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content" blob NOT NULL
) STRICT;

`
