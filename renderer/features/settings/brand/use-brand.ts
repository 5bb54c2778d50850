/** The coach's brand and the client's: read, and changed at once on the screen; taken back where it could not be stored. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientBrand, OwnBrand } from '#contract/brand.ts'
import { type CoachBrand, UNSAID } from '#domain/brand/coach-brand.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { type Command, type Editor, useEdit, useOwnEdit } from '#renderer/app/edit.ts'
import { queryClient } from '#renderer/app/query-client.ts'

const NOTHING_OWN: OwnBrand = { ...UNSAID, logo: null }
const NOTHING: ClientBrand = { cover: null, logo: null, template: null }

/** As nobody has said anything, until it is read. */
export function useOwnBrand(): OwnBrand & { isRead: boolean } {
  const { data, isSuccess } = useQuery(api.brand.own.queryOptions({ input: {} }))
  return { ...(data ?? NOTHING_OWN), isRead: isSuccess }
}

export function useClientBrand(clientId: Id): ClientBrand {
  return useQuery(api.brand.client.queryOptions({ input: { clientId } })).data ?? NOTHING
}

/** `what`: what has changed, in words; null where it is stored while it is typed, and nothing is said. */
type ChangeOwn = (patch: Partial<CoachBrand>, what: string | null) => Promise<boolean>
export type ChangeLogo = { put: (bytes: string) => Promise<boolean>; remove: () => void }

export function useChangeOwn(): { change: ChangeOwn; logo: ChangeLogo } {
  const { t } = useTranslation(['settings', 'brand'])
  const edit = useOwnEdit()
  const said = (what: string) => ({ message: t('changed', { what }) })
  return {
    change: async (patch, what) => {
      const key = api.brand.own.queryKey({ input: {} })
      const before = queryClient.getQueryData(key)
      queryClient.setQueryData(key, before && { ...before, ...patch })
      const { ok } = await edit(
        (command) => client.brand.changeOwn({ ...command, patch }),
        what === null ? {} : said(what),
      )
      if (!ok) queryClient.setQueryData(key, before)
      return ok
    },
    logo: {
      put: async (bytes) =>
        (await edit((command) => client.brand.putOwnLogo({ ...command, bytes }), said(t('brand:own.logo')))).ok,
      remove: () => void edit((command) => client.brand.removeOwnLogo(command), { message: t('brand:logo.removed') }),
    },
  }
}

export function useChangeBrand(clientId: Id): {
  edit: Editor
  changeCover: (cover: boolean | null) => Promise<void>
  logo: ChangeLogo
} {
  const { t } = useTranslation(['settings', 'brand'])
  const edit = useEdit(clientId)
  const said = (what: string) => ({ message: t('changed', { what }) })
  const put = (bytes: string) => (command: Command) => client.brand.putLogo({ ...command, bytes })
  return {
    edit,
    changeCover: async (cover) => {
      const key = api.brand.client.queryKey({ input: { clientId } })
      const before = queryClient.getQueryData(key)
      queryClient.setQueryData(key, before && { ...before, cover })
      const { ok } = await edit(
        (command) => client.brand.changeClient({ ...command, patch: { cover } }),
        said(t('brand:cover.title')),
      )
      if (!ok) queryClient.setQueryData(key, before)
    },
    logo: {
      put: async (bytes) => (await edit(put(bytes), said(t('brand:logo.title')))).ok,
      remove: () => void edit((command) => client.brand.removeLogo(command), { message: t('brand:logo.removed') }),
    },
  }
}
