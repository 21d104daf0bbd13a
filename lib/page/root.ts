/** The element that holds all of Amends in a page, outside the page's own tree. */
export const ROOT_NAME = 'amends-root';
