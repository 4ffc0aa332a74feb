const ask = async (tabId) => {
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func: () => globalThis.found })
  return answer?.result
}

const main = async () => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  let article = await ask(tab.id)
  if (article == null) {
    // The panel was there before the script was in the page.
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['read.js'] })
    article = await ask(tab.id)
  }
  document.querySelector('h1').textContent = article.title
  document.querySelector('#content').innerHTML = article.content
}
main()
