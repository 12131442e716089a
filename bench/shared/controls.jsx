// The hand-made controls of the two "build it yourself" peers: the way a product team would
// first write them (state at the level of the list or the form, controlled native inputs).
import { createContext, useContext, useId, useState } from 'react'

export const Handlers = createContext({ onAnswer() {}, onNavigate() {} })

export function Card({ title, children }) {
  return (
    <div className="card">
      {title && <h3>{title}</h3>}
      {children}
    </div>
  )
}

export function MultiSelect({ id, title, options, children }) {
  const { onAnswer } = useContext(Handlers)
  const [chosen, setChosen] = useState(() => new Set())
  const toggle = (o) => {
    const next = new Set(chosen)
    if (!next.delete(o)) next.add(o)
    setChosen(next)
    onAnswer(id, [...next])
  }
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
      {options.map((o) => (
        <label key={o} className="option">
          <input type="checkbox" checked={chosen.has(o)} onChange={() => toggle(o)} /> {o}
        </label>
      ))}
    </fieldset>
  )
}

function Field({ field, value, onChange }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {field.type === 'select' ? (
        <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="">Choose…</option>
          {field.options.map((o) => (
            <option key={o}>{o}</option>
          ))}
        </select>
      ) : (
        <textarea
          id={id}
          rows={3}
          placeholder={field.placeholder}
          value={value}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </div>
  )
}

/** groups: [{ heading, fields: [{ type, label, options?, placeholder? }] }] */
export function StrategyForm({ id, groups }) {
  const { onAnswer } = useContext(Handlers)
  const [values, setValues] = useState({})
  const set = (key, v) => {
    setValues((old) => ({ ...old, [key]: v }))
    onAnswer(`${id}${key}`, v)
  }
  let j = 0
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      {groups.map((g) => (
        <section key={g.heading}>
          <h3>{g.heading}</h3>
          {g.fields.map((f) => {
            const key = `f${j++}`
            return <Field key={key} field={f} value={values[key] ?? ''} onChange={(v) => set(key, v)} />
          })}
        </section>
      ))}
    </form>
  )
}

export function PhaseNav({ previous, next }) {
  const { onNavigate } = useContext(Handlers)
  return (
    <nav aria-label="Phases">
      <button type="button" onClick={() => onNavigate('previous')}>
        {previous}
      </button>
      <button type="button" onClick={() => onNavigate('next')}>
        {next}
      </button>
    </nav>
  )
}
