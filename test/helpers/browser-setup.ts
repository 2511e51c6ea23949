// What every test in the browser needs before it renders a component.
import '@mantine/core/styles.css';
