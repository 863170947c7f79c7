import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, start } from './App.tsx'
import { changeLocale, chosenLocale } from './i18n/i18n-provider.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('no #root in the page')

const show = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )

start()
// the words first, so that nothing is seen in one language and then in another
changeLocale(chosenLocale() ?? 'fr')
  .catch(() => changeLocale('fr'))
  .finally(show)
