/** The journeys' app in the real Electron: its windows, its contract and its save dialog. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import type { UiLanguage } from '#texts/ui.ts'
import type { JourneyApp } from '../journey/journey.ts'
import { wordsOf } from '../support/say.ts'
import { throughWindow } from '../support/window-port.ts'
import { audienceOf } from './runtime.ts'

type Run = { app: ElectronApplication; coach: Page; language: UiLanguage; dataFolder: string }

export function inElectron({ app, coach, language, dataFolder }: Run): JourneyApp {
  return {
    language,
    coach,
    say: wordsOf(language),
    backEnd: () => Promise.resolve(throughWindow(coach)),
    audience: async (open) => {
      await open()
      return audienceOf(app)
    },
    saved: (save) => savedBy(app, join(dataFolder, 'minutes.docx'), save),
  }
}

/** Answers the save dialog with `file`, and tells the name it was offered. */
async function savedBy(app: ElectronApplication, file: string, save: () => Promise<void>) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      Object.assign(globalThis, { rytmeOffered: (asked.at(-1) as { defaultPath: string }).defaultPath })
      return Promise.resolve({ canceled: false, filePath })
    }
  }, file)
  rmSync(file, { force: true })
  await save()
  await expect.poll(() => existsSync(file)).toBe(true)
  const offered = await app.evaluate(() => (globalThis as typeof globalThis & { rytmeOffered: string }).rytmeOffered)
  return { name: offered.split(/[\\/]/).at(-1) ?? '', file }
}
