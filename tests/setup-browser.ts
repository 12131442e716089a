import '../src/styles/index.css'
import './setup-console.js'
