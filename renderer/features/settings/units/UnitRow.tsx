/** One unit: name, kind, leader and deputy in place; the rest in its menu. */
import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Unit } from '#domain/organisation/organisation.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { asOne, EDIT_TOAST, useEdit } from '#renderer/app/edit.ts'
import { ChoosePerson } from '#renderer/app/fields/ChoosePerson.tsx'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { QuietSelect } from '#renderer/app/fields/QuietSelect.tsx'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import type { Organisation } from '../use-settings-edit.ts'
import { positionBeside, positionLast, type UnitLine, withBelow } from './unit-tree.ts'
import classes from './UnitsSection.module.css'

const KINDS = ['organisation', 'department', 'team', 'project'] as const
const DEPTHS = ['depth0', 'depth1', 'depth2', 'depth3', 'depth4'] as const

export function depthClass(depth: number): string | undefined {
  return classes[DEPTHS[Math.min(depth, DEPTHS.length - 1)] ?? 'depth0']
}

export function UnitRow({
  clientId,
  line: { unit, depth },
  organisation: { units, people },
  onAddUnder,
}: {
  clientId: string
  line: UnitLine
  organisation: Organisation
  onAddUnder: () => void
}) {
  const { t } = useTranslation(['settings', 'common'])
  const edit = useEdit(clientId)
  const { name } = unit
  const change = async (patch: Partial<Omit<Unit, 'id'>>, what: string) =>
    (
      await edit((command) => backEnd.organisation.updateUnit({ ...command, id: unit.id, patch }), {
        message: patch.name === undefined ? t('changedOf', { what, name }) : t('renamed', { name: patch.name }),
      })
    ).ok
  const choose = (patch: Partial<Omit<Unit, 'id'>>, what: string) => void change(patch, what)
  const remove = async () => {
    const outcome = await edit((command) => backEnd.organisation.removeUnit({ ...command, id: unit.id }), {
      message: t('removed', { name }),
      sayFailure: false,
    })
    if (!outcome.ok) {
      showToast({
        kind: 'error',
        key: EDIT_TOAST,
        message: t(outcome.code === 'conflict' ? 'units.inUse' : 'units.notRemoved', { name }),
      })
    }
  }
  /** A name that is new becomes a person of this unit, and its leader or deputy, in one go. */
  const newPerson = (role: 'leaderId' | 'deputyId', personName: string) =>
    asOne(
      clientId,
      (done: boolean) => (done ? t('people.addedTo', { name: personName, unit: name }) : null),
      async () => {
        const made = await edit((command) =>
          backEnd.organisation.addPerson({
            ...command,
            person: { name: personName, title: '', ambassador: false, unitIds: [unit.id] },
          }),
        )
        if (!made.ok) return false
        const { id } = made.value
        const put = await edit((command) =>
          backEnd.organisation.updateUnit({ ...command, id: unit.id, patch: { [role]: id } }),
        )
        return put.ok
      },
    )

  const upper = positionBeside(units, unit, -1)
  const lower = positionBeside(units, unit, 1)
  const below = withBelow(units, unit.id)
  const parents = units.filter((other) => !below.has(other.id) && other.id !== unit.parentId)
  const moved = t('units.place')
  return (
    <div className={cx(classes.row, depthClass(depth))}>
      <div className={classes.name}>
        <CommitText
          label={t('units.nameOf', { name })}
          hideLabel
          quiet
          strong={depth === 0}
          value={name}
          check={(text) => (text === '' ? t('units.nameMissing') : null)}
          onCommit={(text) => change({ name: text }, t('units.name'))}
        />
      </div>
      <QuietSelect
        label={t('units.kindOf', { name })}
        value={unit.kind}
        choices={KINDS.map((value) => ({ value, label: t(`common:unitKind.${value}`) }))}
        onChoose={(kind) => choose({ kind }, t('units.kind'))}
      />
      <ChoosePerson
        label={t('units.leaderOf', { name })}
        value={unit.leaderId}
        people={people}
        onChoose={(leaderId) => choose({ leaderId }, t('units.leader'))}
        onNew={(personName) => void newPerson('leaderId', personName)}
      />
      <ChoosePerson
        label={t('units.deputyOf', { name })}
        value={unit.deputyId}
        people={people}
        onChoose={(deputyId) => choose({ deputyId }, t('units.deputy'))}
        onNew={(personName) => void newPerson('deputyId', personName)}
      />
      <div className={classes.tools}>
        <IconButton icon="plus" label={t('units.addUnder', { name })} onClick={onAddUnder} />
        <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <IconButton icon="more" label={t('units.more', { name })} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<Icon name="up" />}
              disabled={upper === null}
              onClick={() => {
                if (upper !== null) choose({ position: upper }, moved)
              }}
            >
              {t('units.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="down" />}
              disabled={lower === null}
              onClick={() => {
                if (lower !== null) choose({ position: lower }, moved)
              }}
            >
              {t('units.down')}
            </Menu.Item>
            {parents.length > 0 || unit.parentId !== null ? (
              <div role="group" aria-label={t('units.moveUnder')}>
                <Menu.Label aria-hidden="true">{t('units.moveUnder')}</Menu.Label>
                {unit.parentId === null ? null : (
                  <Menu.Item
                    leftSection={<Icon name="tree" />}
                    onClick={() => choose({ parentId: null, position: positionLast(units, null) }, moved)}
                  >
                    {t('units.top')}
                  </Menu.Item>
                )}
                {parents.map((parent) => (
                  <Menu.Item
                    key={parent.id}
                    leftSection={<Icon name="tree" />}
                    onClick={() => choose({ parentId: parent.id, position: positionLast(units, parent.id) }, moved)}
                  >
                    {parent.name}
                  </Menu.Item>
                ))}
              </div>
            ) : null}
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="trash" />} onClick={() => void remove()}>
              {t('units.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}
