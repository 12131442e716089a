import { MultiSelect } from 'phasekit'
import { createRoot } from 'react-dom/client'

createRoot(document.body).render(<MultiSelect title="Fruit" options={[{ id: 'pear', text: 'Pear' }]} />)
