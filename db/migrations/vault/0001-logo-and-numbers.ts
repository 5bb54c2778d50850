/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */
export const sql = /* sql */ `
CREATE TABLE "client_logo" (
	"id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"content" blob NOT NULL,
	FOREIGN KEY ("id") REFERENCES "client"("id") ON UPDATE no action ON DELETE no action
) STRICT;

ALTER TABLE "document" ADD "withdrawn_at" text;
CREATE UNIQUE INDEX "capture_number" ON "capture" ("number") WHERE number is not null and withdrawn_at is null;
`
