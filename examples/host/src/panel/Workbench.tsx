import type { Answers } from 'phasekit/answers'
import { applyFixes, type PhaseMessage } from 'phasekit/parse'
import { useState } from 'react'
import type { Activity } from '../activity.js'
import type { Lesson } from '../lesson.js'
import { AnswersPane } from './AnswersPane.js'
import { EventsPane } from './EventsPane.js'
import { MessagesPane } from './MessagesPane.js'
import { SourcePane } from './SourcePane.js'
import { TabPanel, Tabs } from './Tabs.js'

interface WorkbenchProps {
  lesson: Lesson
  /** The source as it stands in the editor; `lesson.source` follows it. */
  text: string
  edited: boolean
  answers: Answers
  activity: { entries: Activity[]; clear: () => void }
  onEdit: (text: string) => void
  onRevert: () => void
  onStartOver: () => void
}

type Pane = 'source' | 'messages' | 'events' | 'answers'

/** What goes into the phase and what comes out of it, side by side with the page. */
export function Workbench({ lesson, text, edited, answers, activity, onEdit, onRevert, onStartOver }: WorkbenchProps) {
  const [pane, setPane] = useState<Pane>('source')
  // A new object for each click: the same message may be gone to twice.
  const [target, setTarget] = useState<{ message: PhaseMessage }>()
  const { messages } = lesson
  const tabs: { id: Pane; label: string; count?: number }[] = [
    { id: 'source', label: 'Source' },
    { id: 'messages', label: 'Messages', count: messages.length },
    { id: 'events', label: 'Events', count: activity.entries.length },
    { id: 'answers', label: 'Answers' },
  ]
  return (
    <aside className="workbench" aria-label="Workbench">
      <Tabs label="Workbench" tabs={tabs} active={pane} onActiveChange={setPane}>
        <TabPanel id="source">
          <SourcePane
            name={lesson.file.name}
            text={text}
            edited={edited}
            messages={messages}
            target={target?.message}
            onEdit={onEdit}
            onRevert={onRevert}
          />
        </TabPanel>
        <TabPanel id="messages">
          <MessagesPane
            name={lesson.file.name}
            messages={messages}
            onGo={(message) => {
              setPane('source')
              setTarget({ message })
            }}
            onFix={(fix) => onEdit(applyFixes(lesson.source, [{ fix }]).source)}
          />
        </TabPanel>
        <TabPanel id="events">
          <EventsPane entries={activity.entries} onClear={activity.clear} />
        </TabPanel>
        <TabPanel id="answers">
          <AnswersPane answers={answers} onStartOver={onStartOver} />
        </TabPanel>
      </Tabs>
    </aside>
  )
}
