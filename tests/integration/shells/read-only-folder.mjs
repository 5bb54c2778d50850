/** Starts a back end on a folder, as whoever runs this, and prints the code it fails with: `node read-only-folder.mjs ENTRY FOLDER`. */
import { fork } from 'node:child_process'

const [entry = '', dataFolder] = process.argv.slice(2)
const child = fork(entry)
child.on('message', (message) => console.log(message.type === 'failed' ? message.code : message.type))
child.send({
  type: 'start',
  start: { dataFolder, pagesFolder: null, today: null, version: 'test', shell: 'none', server: null, sample: false },
})
