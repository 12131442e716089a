import {
  InfoCard,
  Instructions,
  MultiSelect,
  Phase,
  PhaseBlock,
  PhaseNav,
  PhaseProgress,
  PhaseReview,
  PhaseRoot,
  PhaseSubmit,
  RankList,
  RichText,
  SaveStatus,
  StrategyForm,
  useAnswer,
  useAnswerStatus,
  useBlockErrors,
  useCustomAnswer,
  usePhaseProgress,
} from 'phasekit'

const names = {
  InfoCard,
  Instructions,
  MultiSelect,
  Phase,
  PhaseBlock,
  PhaseNav,
  PhaseProgress,
  PhaseReview,
  PhaseRoot,
  PhaseSubmit,
  RankList,
  RichText,
  SaveStatus,
  StrategyForm,
  useAnswer,
  useAnswerStatus,
  useBlockErrors,
  useCustomAnswer,
  usePhaseProgress,
}

const client = Symbol.for('react.client.reference')

export default function Page() {
  return (
    <ul>
      {Object.entries(names).map(([name, value]) => (
        <li key={name}>{`${name} is ${value.$$typeof === client ? 'a client reference' : typeof value}.`}</li>
      ))}
    </ul>
  )
}
