/** `node plant.ts FOLDER CUSTOMERS YEARS TODAY`: plants made-up customers in a data folder, for tests whose own process cannot load SQLite. */
import { DataFolder } from '#db/data-folder.ts'
import { plantCustomers } from './generated.ts'

const [folder = '', customers = '1', years = '1', today = ''] = process.argv.slice(2)
const data = new DataFolder(folder)
plantCustomers(data, { customers: Number(customers), years: Number(years), today })
data.close()
