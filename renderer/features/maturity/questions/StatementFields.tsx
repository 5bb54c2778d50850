/** The words of one statement of a customer's copy, field by field, with ours under what was changed, and what new words mean for its trend. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changedStatement, isLastInShort, isSameWording, LONGEST_WORDS } from '#domain/maturity/question-set.ts'
import type { Statement } from '#domain/maturity/question-set.ts'
import { client } from '#renderer/app/api.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import type { OwnStatementProps } from './OwnStatement.tsx'
import { standardIn } from './standard.ts'
import classes from './StatementFields.module.css'

const FIELDS = ['text', 'at1', 'at3', 'at5', 'ask'] as const
/** Of a field that says itself what is too long. */
const MUCH = 2000

type Words = Partial<Pick<Statement, (typeof FIELDS)[number]>>
export type StatementFieldsProps = Pick<OwnStatementProps, 'set' | 'statement' | 'everAsked' | 'edit'>

export function StatementFields({ set, statement, everAsked, edit }: StatementFieldsProps) {
  const { t } = useTranslation('questions')
  const words = useMaturityWords()
  const [lastShort, setLastShort] = useState(false)
  const standard = standardIn(set.language).find(({ id }) => id === statement.id)
  const asked = everAsked.filter((one) => isSameWording(one, statement)).length
  const ids = { setId: set.id, statementId: statement.id }
  const store = async (patch: Words, said?: string) => {
    const { version } = changedStatement(statement, patch, everAsked)
    const message = version > statement.version ? t('newVersion', { version }) : said
    const { ok } = await edit((command) => client.maturity.changeStatement({ ...command, ...ids, patch }), { message })
    return ok
  }
  const setShort = async (short: boolean) => {
    const isLast = !short && isLastInShort(set.statements, statement.id)
    setLastShort(isLast)
    if (isLast) return
    // Another has just been taken out, and this window has not heard of it.
    const isRefusedAsLast = ({ subject }: { subject: string | null }) => subject === 'short'
    const outcome = await edit((command) => client.maturity.changeStatement({ ...command, ...ids, patch: { short } }), {
      sayFailure: (refusal) => !isRefusedAsLast(refusal),
    })
    setLastShort(!outcome.ok && isRefusedAsLast(outcome))
  }
  const problem = (text: string) => {
    if (text === '') return t('empty')
    return text.length > LONGEST_WORDS ? t('long', { most: LONGEST_WORDS, count: text.length }) : null
  }
  const isOurs = standard === undefined || FIELDS.every((field) => standard[field] === statement[field])
  return (
    <div className={classes.fields}>
      <p className="meta">
        {asked === 0
          ? t('neverAsked')
          : t('asked', { count: asked, next: changedStatement(statement, { text: '' }, everAsked).version })}
      </p>
      {FIELDS.map((field) => (
        <CommitText
          key={field}
          label={t(`field.${field}`)}
          maxLength={MUCH}
          value={statement[field]}
          hint={
            standard === undefined || standard[field] === statement[field]
              ? undefined
              : t('standardWords', { words: standard[field] })
          }
          check={problem}
          onCommit={(text) => store({ [field]: text })}
        />
      ))}
      <div className={classes.foot}>
        <div>
          <Checkbox
            label={t('field.short')}
            checked={statement.short}
            onChange={(event) => void setShort(event.currentTarget.checked)}
          />
          <div role="status">
            {lastShort ? (
              <FieldError>{t('lastShort', { dimension: words.dimension(statement.dimension) })}</FieldError>
            ) : null}
          </div>
        </div>
        {isOurs ? null : (
          <Actions>
            <Button
              kind="quiet"
              icon="undo"
              onClick={() =>
                void store(Object.fromEntries(FIELDS.map((field) => [field, standard[field]])), t('restored'))
              }
            >
              {t('restore')}
            </Button>
          </Actions>
        )}
      </div>
    </div>
  )
}
