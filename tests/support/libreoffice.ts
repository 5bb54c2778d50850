/** LibreOffice as a person would use it on a sheet: opens the file, types into cells, saves it as .xlsx. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined

export class LibreOffice {
  readonly #folder: string

  /** A profile of its own in the folder: another LibreOffice on this machine is not disturbed. */
  constructor(folder: string) {
    this.#folder = folder
    this.#run('--terminate_after_init')
  }

  /** Types into cells («H5») of the first sheet and saves under another name. A number is put there as a number, as when it is pasted. */
  typeInto(from: string, cells: Record<string, string | number>, to: string): void {
    const typed = Object.entries(cells).map(([address, answer]) => {
      const cell = `sheet.getCellRangeByName(${basic(address)})`
      // `FormulaLocal` is what a person types: in a text cell «3/4» stays «3/4». `setFormula` would make a day of it.
      return typeof answer === 'number' ? `${cell}.Value = ${answer}` : `${cell}.FormulaLocal = ${basic(answer)}`
    })
    const script = [
      'Sub Main',
      'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
      'hidden(0).Name = "Hidden" : hidden(0).Value = True',
      `doc = StarDesktop.loadComponentFromURL(${basic(pathToFileURL(from).href)}, "_blank", 0, hidden())`,
      'sheet = doc.Sheets.getByIndex(0)',
      ...typed,
      'Dim saved(0) As New com.sun.star.beans.PropertyValue',
      'saved(0).Name = "FilterName" : saved(0).Value = "Calc MS Excel 2007 XML"',
      `doc.storeToURL(${basic(pathToFileURL(to).href)}, saved())`,
      'doc.close(True)',
      'StarDesktop.terminate()',
      'End Sub',
    ].join('\n')
    writeFileSync(
      join(this.#folder, 'profile/user/basic/Standard/Module1.xba'),
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">' +
        `${script.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script:module>`,
    )
    this.#run('macro:///Standard.Module1.Main')
    if (!existsSync(to)) throw new Error(`LibreOffice did not save ${to}`)
  }

  /** Lays the file out on paper, beside it. */
  toPdf(file: string): string {
    this.#run('--convert-to', 'pdf', '--outdir', this.#folder, file)
    return file.replace(/\.xlsx$/u, '.pdf')
  }

  #run(...words: string[]): void {
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(this.#folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        ...words,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    )
    if (run.status !== 0) throw new Error(`soffice ended with ${run.status}: ${run.stderr}`)
  }
}

const basic = (text: string) => `"${text.replaceAll('"', '""')}"`
