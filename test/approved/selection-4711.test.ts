import { approvedSelection } from './selection.ts'

await approvedSelection('ago-4711')
