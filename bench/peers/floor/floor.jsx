// The floor: plain React, no parsing, state in the smallest component that can hold it.
import { createElement, memo, useCallback, useContext, useId, useRef, useState } from 'react'
import { Card, Handlers, PhaseNav } from '../../shared/controls.jsx'
import { renderSync } from '../../shared/render.js'

const el = (node, key) => (typeof node === 'string' ? node : createElement(node[0], { key }, ...node.slice(1).map(el)))
const Body = ({ tree }) => tree?.map(el)

const Option = memo(function Option({ label, onToggle }) {
  const [on, setOn] = useState(false)
  return (
    <label className="option">
      <input
        type="checkbox"
        checked={on}
        onChange={() => {
          setOn(!on)
          onToggle(label, !on)
        }}
      />{' '}
      {label}
    </label>
  )
})
function Select({ id, title, options, children }) {
  const { onAnswer } = useContext(Handlers)
  const chosen = useRef(new Set()).current
  const toggle = useCallback(
    (o, on) => {
      if (on) chosen.add(o)
      else chosen.delete(o)
      onAnswer(id, [...chosen])
    },
    [chosen, id, onAnswer],
  )
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
      {options.map((o) => (
        <Option key={o} label={o} onToggle={toggle} />
      ))}
    </fieldset>
  )
}

const Row = memo(function Row({ label, index, onMove }) {
  return (
    <li className="rank-item">
      <div className="rank-handle">
        {index + 1}. <span className="text">{label}</span>{' '}
        <button type="button" className="up" aria-label={`Move up: ${label}`} onClick={() => onMove(label, -1)}>
          ▲
        </button>
        <button type="button" className="down" aria-label={`Move down: ${label}`} onClick={() => onMove(label, 1)}>
          ▼
        </button>
      </div>
    </li>
  )
})
/** No drag: two buttons per item. */
function RankButtons({ id, title, items, children }) {
  const { onAnswer } = useContext(Handlers)
  const [order, setOrder] = useState(items)
  const now = useRef(order)
  const move = useCallback(
    (label, by) => {
      const next = now.current.slice()
      const i = next.indexOf(label)
      if (i + by < 0 || i + by >= next.length) return
      ;[next[i], next[i + by]] = [next[i + by], next[i]]
      now.current = next
      setOrder(next)
      onAnswer(id, next)
    },
    [id, onAnswer],
  )
  return (
    <div className="card">
      <h3>{title}</h3>
      {children}
      <ol className="rank">
        {order.map((o, i) => (
          <Row key={o} label={o} index={i} onMove={move} />
        ))}
      </ol>
    </div>
  )
}

function Field({ id, field }) {
  const { onAnswer } = useContext(Handlers)
  const [value, setValue] = useState('')
  const dom = useId()
  const onChange = (e) => {
    setValue(e.target.value)
    onAnswer(id, e.target.value)
  }
  return (
    <div className="field">
      <label htmlFor={dom}>{field.label}</label>
      {field.type === 'select' ? (
        <select id={dom} value={value} onChange={onChange}>
          <option value="">Choose…</option>
          {field.options.map((o) => (
            <option key={o}>{o}</option>
          ))}
        </select>
      ) : (
        <textarea id={dom} rows={3} placeholder={field.placeholder} value={value} onChange={onChange} />
      )}
    </div>
  )
}
function Form({ id, groups }) {
  let j = 0
  return (
    <form>
      {groups.map((g) => (
        <section key={g.heading}>
          <h3>{g.heading}</h3>
          {g.fields.map((f) => (
            <Field key={j} id={`${id}f${j++}`} field={f} />
          ))}
        </section>
      ))}
    </form>
  )
}

function Section({ s, id, Rank }) {
  const { title } = s.attrs
  const body = <Body tree={s.body} />
  return (
    <>
      {s.heading && <h2>{s.heading}</h2>}
      {s.type === 'instructions' && body}
      {s.type === 'information' && <Card title={title}>{body}</Card>}
      {s.type === 'selection' && (
        <Select id={id} title={title} options={s.options}>
          {body}
        </Select>
      )}
      {s.type === 'ranking' && (
        <Rank id={id} title={title} items={s.items}>
          {body}
        </Rank>
      )}
      {s.type === 'form' && <Form id={id} groups={s.groups} />}
      {s.type === 'navigation' && <PhaseNav {...s.attrs} />}
    </>
  )
}

/** Untimed: the floor is given its element trees, as static JSX would be. */
export const prepare = (source) => JSON.parse(source)
export const floor =
  (Rank = RankButtons) =>
  (el_, m, handlers) =>
    renderSync(
      el_,
      <Handlers.Provider value={handlers}>
        <h1>{m.title}</h1>
        <p>{m.subtitle}</p>
        {m.sections.map((s, i) => (
          <Section key={i} id={`s${i}`} s={s} Rank={Rank} />
        ))}
      </Handlers.Provider>,
    )
