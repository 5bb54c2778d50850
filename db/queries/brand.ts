/** Reads how documents look: the coach's row in `app.db`, the client's in its vault, and the bytes of both. */
import { eq, isNull, sql } from 'drizzle-orm'
import { coachBrand, coachLogoContent } from '#db/schema/app.ts'
import { clientBrand, logoContent, wordTemplateContent } from '#db/schema/brand.ts'
import type { Reader } from '#db/store.ts'

/** Of `app.db`. */
export function coachBrandQueries(reader: Reader) {
  return {
    brand: reader.select().from(coachBrand).prepare(),
    logo: reader
      .select()
      .from(coachLogoContent)
      .where(eq(coachLogoContent.id, sql.placeholder('id')))
      .prepare(),
    /** Bytes nothing points to. */
    left: reader
      .select({ id: coachLogoContent.id })
      .from(coachLogoContent)
      .leftJoin(coachBrand, eq(coachBrand.logoId, coachLogoContent.id))
      .where(isNull(coachBrand.id))
      .prepare(),
  }
}

/** Of a vault. */
export function clientBrandQueries(reader: Reader) {
  return {
    brand: reader.select().from(clientBrand).prepare(),
    logo: reader
      .select()
      .from(logoContent)
      .where(eq(logoContent.id, sql.placeholder('id')))
      .prepare(),
    template: reader
      .select()
      .from(wordTemplateContent)
      .where(eq(wordTemplateContent.id, sql.placeholder('id')))
      .prepare(),
    /** What was read from it, without its bytes. */
    templateHead: reader
      .select({
        id: wordTemplateContent.id,
        name: wordTemplateContent.name,
        givenAt: wordTemplateContent.givenAt,
        description: wordTemplateContent.description,
      })
      .from(wordTemplateContent)
      .where(eq(wordTemplateContent.id, sql.placeholder('id')))
      .prepare(),
    /** Bytes nothing points to. */
    leftLogos: reader
      .select({ id: logoContent.id })
      .from(logoContent)
      .leftJoin(clientBrand, eq(clientBrand.logoId, logoContent.id))
      .where(isNull(clientBrand.id))
      .prepare(),
    leftTemplates: reader
      .select({ id: wordTemplateContent.id })
      .from(wordTemplateContent)
      .leftJoin(clientBrand, eq(clientBrand.templateId, wordTemplateContent.id))
      .where(isNull(clientBrand.id))
      .prepare(),
  }
}
