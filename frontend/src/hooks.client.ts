// Imported here so that every shell carries the styles before a page's own code arrives.
import './styles/site.css';
