/** The demo's own icons, on a 24 × 24 grid. All are decoration: the buttons carry the names. */
const paths = {
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z',
  sun:
    'M12 7.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9ZM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 ' +
    '17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  direction: 'M4 7h13M13 3l4 4-4 4M20 17H7M11 13l-4 4 4 4',
  workbench: 'M4 4h16v16H4ZM14 4v16M7 9l2 2-2 2',
  check: 'M6 12.5l4 4 8-9',
  mark: 'M3 15c4.5 0 4.5-7 9-7s4.5 7 9 7',
}

export function DemoIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
