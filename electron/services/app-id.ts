/** What Windows knows the app by: without it, notices of an installed Caravan carry no name and do not show. The same as the installer writes. */
export const APP_ID = 'app.caravan.desktop';
