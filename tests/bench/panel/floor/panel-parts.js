const ask = async (tabId, i) => {
  const func = (at) => globalThis.found && { title: globalThis.found.title, part: globalThis.found.parts[at] ?? null }
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [i] })
  return answer?.result
}
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))

const main = async () => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  const content = document.querySelector('#content')
  let given = await ask(tab.id, 0)
  if (given == null) {
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['read.js'] })
    given = await ask(tab.id, 0)
  }
  document.querySelector('h1').textContent = given.title
  for (let i = 0; given.part !== null; i += 1) {
    content.insertAdjacentHTML('beforeend', given.part)
    const next = ask(tab.id, i + 1)
    await painted()
    given = await next
  }
}
main()
