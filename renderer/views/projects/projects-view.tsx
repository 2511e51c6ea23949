// The projects of the park.
export function ProjectsView() {
  return null;
}
