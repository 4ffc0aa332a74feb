// Both at once: the panel opens while the page is read.
chrome.action.onClicked.addListener((tab) => {
  chrome.sidePanel.open({ windowId: tab.windowId })
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['read.js'] })
})
