import { approvedSelection } from './selection.ts'

await approvedSelection('opgroeien-req18582')
