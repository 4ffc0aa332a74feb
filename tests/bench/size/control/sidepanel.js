// As long as a large page is read: what its layout leaves behind is freed at a time of the browser's choice.
setTimeout(() => {
  Object.assign(document.querySelector('#reader').dataset, { state: 'article', complete: '' })
}, 6_000)
