/** A customer's own copy of the statements: its name, what of it is in other words than ours, and every statement to change. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow, MaturitySet } from '#contract/maturity.ts'

import { LONGEST_NAME, type Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { OwnStatement } from './OwnStatement.tsx'
import { differing } from './standard.ts'
import { StatementGroups } from './StatementGroups.tsx'
import classes from './OwnSet.module.css'

/** Of a field that says itself what is too long. */
const MUCH = 2000

export interface OwnSetProps {
  set: MaturitySet
  checks: readonly CheckRow[]
  edit: Editor
  onCopy: () => void
  onRemoved: () => void
}

export function OwnSet({ set, checks, edit, onCopy, onRemoved }: OwnSetProps) {
  const { t } = useTranslation('questions')
  const [open, setOpen] = useState<Id | null>(null)
  const [refused, setRefused] = useState(false)
  const used = checks.filter(({ setId }) => setId === set.id).length
  const own = differing(set)
  const rename = async (name: string) => {
    const { ok } = await edit((command) => client.maturity.renameSet({ ...command, setId: set.id, name }), {
      message: t('renamed'),
    })
    return ok
  }
  const remove = async () => {
    if (used > 0) return setRefused(true)
    const { ok } = await edit((command) => client.maturity.removeSet({ ...command, setId: set.id }), {
      message: t('removed'),
    })
    if (ok) onRemoved()
  }
  const nameProblem = (name: string) => {
    if (name === '') return t('nameEmpty')
    return name.length > LONGEST_NAME ? t('nameLong', { count: LONGEST_NAME }) : null
  }
  return (
    <>
      <div className={classes.head}>
        <div className={classes.name}>
          <CommitText label={t('name')} maxLength={MUCH} value={set.name} check={nameProblem} onCommit={rename} />
        </div>
        <p className={classes.facts}>
          <span>{t('inLanguage', { language: t(`languages.${set.language}`) })}</span>
          <span>{t('shortCount', { count: set.statements.filter(({ short }) => short).length })}</span>
        </p>
        <Actions align="end">
          <Button icon="copy" onClick={onCopy}>
            {t('copyAgain')}
          </Button>
          <Button kind="quiet" icon="trash" onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </Actions>
      </div>
      <div role="status" className={classes.refused}>
        {refused && used > 0 ? <FieldError>{t('removeUsed', { count: used })}</FieldError> : null}
      </div>
      <StatementGroups statements={set.statements}>
        {(statement, number) => (
          <OwnStatement
            set={set}
            statement={statement}
            number={number}
            isOwn={own.has(statement.id)}
            isOpen={open === statement.id}
            everAsked={checks.flatMap((check) => check.statements)}
            edit={edit}
            onToggle={() => setOpen(open === statement.id ? null : statement.id)}
          />
        )}
      </StatementGroups>
    </>
  )
}
