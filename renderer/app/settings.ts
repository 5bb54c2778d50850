/** The app's settings: read, followed by language and theme, and changed. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Settings } from '#contract/system.ts'
import { api, client } from './api.ts'
import { useAppEdit } from './edit.ts'
import { queryClient } from './query-client.ts'
import { rememberedLook, rememberLook } from './remembered.ts'
import { languageFor, texts } from './texts.ts'

const start: Settings = { ...rememberedLook(), singleKeys: true }

export function useSettings(): Settings {
  return useQuery(api.system.settings.queryOptions({ input: {} })).data ?? start
}

/** Changes settings at once on the screen, and takes it back where it could not be stored. */
export function useChangeSettings(): (patch: Partial<Settings>) => Promise<void> {
  const edit = useAppEdit()
  return async (patch) => {
    const key = api.system.settings.queryKey({ input: {} })
    const before = queryClient.getQueryData(key) ?? start
    queryClient.setQueryData(key, { ...before, ...patch })
    const outcome = await edit((command) => client.system.changeSettings({ ...command, patch }))
    if (!outcome.ok) queryClient.setQueryData(key, before)
  }
}

/** Keeps words, `<html lang>` and what is remembered for next time in step with the settings. */
export function useFollowedSettings(): Settings {
  const settings = useSettings()
  const { language, theme, singleKeys } = settings
  useEffect(() => {
    const spoken = languageFor(language)
    if (texts.language !== spoken) void texts.changeLanguage(spoken)
    document.documentElement.lang = spoken
    rememberLook({ language, theme })
  }, [language, theme])
  useEffect(() => {
    document.documentElement.dataset['singleKeys'] = singleKeys ? 'on' : 'off'
  }, [singleKeys])
  return settings
}
