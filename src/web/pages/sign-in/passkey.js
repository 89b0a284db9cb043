/*
 * Passkeys need a script: only a browser's script can ask the device for one. A form marked with `data-passkey` is shown once
 * this runs; when it is sent, we ask for the challenge, the device answers, and the form goes on with its answer.
 */

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  )

const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What to ask the device for, by the kind of form. */
const wayOf = {
  'sign-in': (options) =>
    navigator.credentials.get({
      publicKey: { ...options, challenge: bytesOf(options.challenge), allowCredentials: [] },
    }),
  new: (options) =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytesOf(options.challenge),
        user: { ...options.user, id: bytesOf(options.user.id) },
        excludeCredentials: (options.excludeCredentials ?? []).map((one) => ({
          ...one,
          id: bytesOf(one.id),
        })),
      },
    }),
}

const PARTS = [
  'clientDataJSON',
  'attestationObject',
  'authenticatorData',
  'signature',
  'userHandle',
]

/** A credential as JSON can hold it. */
const plain = ({ id, rawId, type, response }) => {
  const parts = PARTS.filter((name) => response[name] instanceof ArrayBuffer)
  return {
    id,
    rawId: textOf(rawId),
    type,
    clientExtensionResults: {},
    response: {
      ...Object.fromEntries(parts.map((name) => [name, textOf(response[name])])),
      transports: response.getTransports?.(),
    },
  }
}

const send = async (form) => {
  const answer = await fetch(form.dataset.question, { method: 'POST' })
  if (!answer.ok) throw new Error('no challenge')
  const credential = await wayOf[form.dataset.passkey](await answer.json())
  form.elements.namedItem('credential').value = JSON.stringify(plain(credential))
  form.submit()
}

const prepare = (form) => {
  const problem = form.querySelector('[data-problem]')
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    problem.hidden = true
    send(form).catch(() => {
      problem.hidden = false
      problem.focus()
    })
  })
}

if ('PublicKeyCredential' in window) {
  document.querySelectorAll('form[data-passkey]').forEach(prepare)
  document.querySelectorAll('[data-without-passkey]').forEach((note) => {
    note.hidden = true
  })
}
