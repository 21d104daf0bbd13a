/** Says that it is of the whole site, as pages once did to speak with their frames. */
document.domain = 'google.com';
