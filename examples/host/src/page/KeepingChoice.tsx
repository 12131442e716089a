import { type Keeping, type Learner, learners, type Place, places } from '../keeping.js'

/** Whose answers these are and where they go. A real page has neither choice: who is signed in decides. */
export function KeepingChoice({ keeping }: { keeping: Keeping }) {
  return (
    <div className="keeping">
      <label className="view-as">
        Learner
        <select value={keeping.learner} onChange={(event) => keeping.setLearner(event.currentTarget.value as Learner)}>
          {Object.entries(learners).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="segments">
        <legend className="segments-label">Answers go to</legend>
        {Object.entries(places).map(([id, name]) => (
          <label key={id} className="segment">
            <input
              className="segment-input"
              type="radio"
              name="place"
              checked={keeping.place === id}
              onChange={() => keeping.setPlace(id as Place)}
            />
            <span className="segment-name">{name}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
