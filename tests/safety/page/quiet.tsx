import { createRoot } from 'react-dom/client'
import { type Lesson, LessonPage } from './lesson.js'

/** A whole phase in an empty page, and nobody who keeps its answers. */
export const start = (lesson: Lesson) => createRoot(document.body).render(<LessonPage lesson={lesson} />)
