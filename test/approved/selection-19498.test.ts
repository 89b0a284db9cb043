import { approvedSelection } from './selection.ts'

await approvedSelection('opgroeien-19498')
