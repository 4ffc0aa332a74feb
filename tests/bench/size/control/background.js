// Opens a panel that reads nothing.
chrome.action.onClicked.addListener((tab) => chrome.sidePanel.open({ windowId: tab.windowId }))
