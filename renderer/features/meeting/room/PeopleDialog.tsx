/** Who is here, by name. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { Attendance } from '../Attendance.tsx'
import { useRoom } from './room-context.ts'

export function PeopleDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['meeting', 'common'])
  const { room, people, edit, meetingId } = useRoom()
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('people.title')}
      closeLabel={t('common:close')}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <Attendance
        attendance={room.attendance}
        people={people}
        onChange={async (personId: Id, presence) =>
          (await edit((command) => client.meeting.attend({ ...command, meetingId, personId, presence }))).ok
        }
      />
    </FormDialog>
  )
}
